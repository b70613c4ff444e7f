/**
 * Reads the tables CMS publishes, as they are downloaded, into a table store. A layout knows one published form; it copies what
 * it reads and says of every row that it does not keep why.
 */
@NullMarked
package org.cannula.formats.cms;

import org.jspecify.annotations.NullMarked;
