package org.cannula.formats.cms;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.cannula.codes.Editions;
import org.cannula.codes.StoredEdition;

/** File names in a table store. They are for people and keep editions apart; what a file is stands in its header. */
final class StoreNames {

    private StoreNames() {}

    static String of(StoredEdition header, String source) {
        String name = header.series().word().replace(' ', '-') + "-" + header.edition();
        if (header.parts() > 0) {
            name += "-part" + header.part();
        } else if (header.scope() == Editions.Scope.SOME) {
            CRC32 sum = new CRC32();
            sum.update(source.getBytes(StandardCharsets.UTF_8));
            name += "-extract-" + String.format(java.util.Locale.ROOT, "%08x", sum.getValue());
        }
        return name + StoredEdition.SUFFIX;
    }
}
