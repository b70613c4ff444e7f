package org.cannula.policy;

/** An edit that could not be asked of one claim. The message says why and holds nothing of the claim. */
public final class EditFailure extends Exception {

    private static final long serialVersionUID = 1;

    public EditFailure(String message) {
        super(message);
    }
}
