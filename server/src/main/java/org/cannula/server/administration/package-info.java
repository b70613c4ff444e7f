/** Accounts, tokens, audit trail, retention, policies and tables. */
@NullMarked
package org.cannula.server.administration;

import org.jspecify.annotations.NullMarked;
