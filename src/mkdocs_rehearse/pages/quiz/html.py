"""The HTML that a quiz may hold."""

import re

#: Elements that mark a word. They may stand in a quiz, without attributes.
NAMES = "abbr|b|br|code|del|em|i|ins|kbd|mark|p|q|s|small|strong|sub|sup|u"
KNOWN = re.compile(rf"</?(?:{NAMES}) ?/?>")
