package org.cannula.formats.grid;

/**
 * A column, and what it was taken for.
 *
 * @param name its heading, empty where there is none
 * @param field what it was taken for
 * @param because what that was told by, in words
 */
public record MarColumn(String name, MarField field, String because) {}
