package homeward.console.figures;

import java.util.List;

import homeward.console.forms.Choice;

/** The form in which figures are chosen. */
public record Choosing(List<Choice> sides, List<Choice> partners, List<Choice> periods) {}
