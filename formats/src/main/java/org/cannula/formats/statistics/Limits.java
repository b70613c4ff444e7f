package org.cannula.formats.statistics;

/** Which distribution the limits of an estimate are taken from. */
public enum Limits {
    /** Student's for a simple sample, the normal one for a stratified sample. */
    AUTO,
    /** Student's: n - 1 degrees of freedom, or Satterthwaite's where there are strata. */
    STUDENT,
    /** The normal distribution. */
    NORMAL
}
