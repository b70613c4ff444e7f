package org.cannula.service;

import java.util.List;

/** Distance to the next threshold: {@code moreMinutes} more of these administrations would support the code and units. */
public record NextUnit(String code, int units, List<String> administrations, int moreMinutes) {}
