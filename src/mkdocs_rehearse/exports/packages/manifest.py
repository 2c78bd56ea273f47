"""The manifests: SCORM's `imsmanifest.xml` and cmi5's `cmi5.xml`.

Sources: SCORM 1.2 Content Aggregation Model, 2.3; SCORM 2004 4th Edition Content Aggregation Model, 3; cmi5
(Quartz, 1st edition), 13. Tests hold them against the schemas of the standards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from .package import Package

#: What an LMS opens.
START = "index.html"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def manifest_of(package: Package, files: Iterable[str]) -> tuple[str, str]:
    """Return the name of a package's manifest, and its text.

    Args:
        package: The course.
        files: What else the package holds, from its root.
    """
    name, write = _MANIFESTS[package.standard]
    return name, write(package, files)


def _scorm12(package: Package, files: Iterable[str]) -> str:
    return f"""{_HEAD}<manifest identifier={quoteattr(_identifier(package))} version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
    http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{escape(package.title)}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>{escape(package.title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="{START}">
{_listed(files)}
    </resource>
  </resources>
</manifest>
"""


def _scorm2004(package: Package, files: Iterable[str]) -> str:
    return f"""{_HEAD}<manifest identifier={quoteattr(_identifier(package))} version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd
    http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd
    http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd
    http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd
    http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course" adlseq:objectivesGlobalToSystem="false">
      <title>{escape(package.title)}</title>
      <item identifier="item" identifierref="sco" isvisible="true">
        <title>{escape(package.title)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="{START}">
{_listed(files)}
    </resource>
  </resources>
</manifest>
"""


def _cmi5(package: Package, _: Iterable[str]) -> str:
    """An LMS that learns of completion only has no bar to hold anything against."""
    judged = package.report != "completion"
    passing = f' masteryScore="{package.mastery:.4g}"' if judged else ""
    tag = quoteattr(package.language)
    title = f"<title><langstring lang={tag}>{escape(package.title)}</langstring></title>"
    about = f"<description><langstring lang={tag}>{escape(package.about)}</langstring></description>"
    return f"""{_HEAD}<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id={quoteattr(package.iri)}>
    {title}
    {about}
  </course>
  <au id={quoteattr(f"{package.iri}#course")} moveOn="{"CompletedOrPassed" if judged else "Completed"}"\
{passing} launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/course">
    {title}
    {about}
    <url>{START}</url>
  </au>
</courseStructure>
"""


def _identifier(package: Package) -> str:
    """An XML name begins with no digit, and a course's may."""
    return f"rehearse-{package.course}"


def _listed(files: Iterable[str]) -> str:
    return "\n".join(f"      <file href={quoteattr(quote(file))}/>" for file in files)


_MANIFESTS: Mapping[str, tuple[str, Callable[[Package, Iterable[str]], str]]] = MappingProxyType(
    {
        "scorm12": ("imsmanifest.xml", _scorm12),
        "scorm2004": ("imsmanifest.xml", _scorm2004),
        "cmi5": ("cmi5.xml", _cmi5),
    }
)
