package org.cannula.engine;

/** How a corrected claim is to be sent. Sending it is never done here. */
public enum Submission {
    /** The claim has not been sent yet: its frequency stays. */
    PRE_BILL("pre-bill"),
    /** It replaces a claim the payer has (frequency 7). */
    REPLACEMENT("replacement"),
    /** It takes back a claim the payer has (frequency 8), with the lines as they were sent. */
    VOID("void");

    private final String word;

    Submission(String word) {
        this.word = word;
    }

    /** The word used in every format. */
    public String word() {
        return word;
    }
}
