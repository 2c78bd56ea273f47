"""The course as a package for an LMS: the built site, a frame around it that talks to the LMS, and the manifest.

`client/lms/` is the frame's source; `frame/` holds what is built from it, and no site contains it.
"""

from .archive import write_package
from .package import REPORTS, STANDARDS, Package

__all__ = ["REPORTS", "STANDARDS", "Package", "write_package"]
