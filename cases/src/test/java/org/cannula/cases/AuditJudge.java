package org.cannula.cases;

/** Runs audits whose outcome is written down. */
public interface AuditJudge {

    /** What comes out otherwise than written; empty where nothing does. */
    String complaint(AuditCase example);
}
