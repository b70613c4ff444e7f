/** What was done, as billing sees it: services, coded lines, the minute ledger and the coded visit. */
@NullMarked
package org.cannula.service;

import org.jspecify.annotations.NullMarked;
