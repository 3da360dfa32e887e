"""The codes under which WebDriver presses keys."""

ENTER, DOWN, UP, RIGHT, TAB, ESCAPE = "\ue007", "\ue015", "\ue013", "\ue014", "\ue004", "\ue00c"
