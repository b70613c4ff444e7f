package org.cannula.service;

import java.util.List;

/** A judgement a person must make; nothing is billed for it meanwhile unless the result says so. */
public record Review(List<String> administrations, List<Because> because, List<CodeUnits> suggests) {}
