package org.cannula.engine;

/** The version every result names, so that a run can be repeated exactly. */
public final class EngineVersion {

    public static final String VERSION = "0.1.0";

    private EngineVersion() {}
}
