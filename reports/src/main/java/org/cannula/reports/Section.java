package org.cannula.reports;

import java.util.List;

/** Headings and tables, written the same everywhere. */
final class Section {

    private Section() {}

    static void open(Html page, String id, String title, String says) {
        page.line().open("section", "id", id, "aria-labelledby", id + "-title");
        page.leaf("h2", title, "id", id + "-title");
        if (!says.isEmpty()) {
            page.leaf("p", says, "class", "says");
        }
    }

    static void close(Html page) {
        page.close("section");
    }

    /** A heading cell: text to the left, numbers to the right. */
    record Head(String title, boolean number) {

        static Head text(String title) {
            return new Head(title, false);
        }

        static Head number(String title) {
            return new Head(title, true);
        }
    }

    /** Opens a table in a frame that scrolls by itself where the page is narrow. */
    static void table(Html page, String caption, List<Head> heads) {
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        page.open("table")
                .leaf("caption", caption, "class", "unseen")
                .open("thead")
                .open("tr");
        for (Head head : heads) {
            page.leaf("th", head.title(), "scope", "col", "class", head.number() ? "number" : "text");
        }
        page.close("tr").close("thead").open("tbody");
    }

    static void endTable(Html page) {
        page.close("tbody").close("table").close("div");
    }

    static void number(Html page, String number) {
        page.leaf("td", number, "class", "number");
    }

    /** A count, or a dot that does not ask to be read. */
    static void count(Html page, long count, String kind) {
        page.leaf("td", count == 0 ? "·" : Texts.number(count), "class", count == 0 ? "number none" : "number " + kind);
    }

    /** A line below a table that says what it leaves out; nothing where that is nothing. */
    static void rest(Html page, long left, String what) {
        if (left > 0) {
            page.leaf("p", "and " + Texts.count(left, what) + " more, counted in the totals", "class", "rest");
        }
    }
}
