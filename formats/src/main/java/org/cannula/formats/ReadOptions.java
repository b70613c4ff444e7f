package org.cannula.formats;

import org.cannula.formats.mar.SiteMapping;
import org.cannula.formats.table.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What reading an input may need beside its bytes.
 *
 * @param mapping what fills the fields of claims in tables; null where the names of columns tell
 * @param site what the codes of a site mean in its charts; null where only standard codes are known
 * @param extensions finds the readers of formats that need heavy libraries
 */
public record ReadOptions(
        @Nullable Mapping mapping, @Nullable SiteMapping site, ExtensionFinder extensions) {

    /** The site mapping where it names the columns of a medication record; null where tables hold claims. */
    @Nullable
    SiteMapping record() {
        return site == null || site.columns().isEmpty() ? null : site;
    }

    /** No mapping, extensions from the class path. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, null, ExtensionFinder.CLASS_PATH);
}
