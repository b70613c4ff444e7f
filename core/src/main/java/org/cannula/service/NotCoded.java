package org.cannula.service;

import java.util.List;

/** Administrations that earn no line of their own, and why. */
public record NotCoded(List<String> administrations, List<Because> because) {}
