package org.cannula.formats.pages;

/** One thing that is known, under its name; a further value of the same name has an empty one. */
public record Fact(String name, String value) {}
