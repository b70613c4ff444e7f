package org.cannula.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.cannula.checks.Finding;
import org.cannula.engine.AuditedClaim;
import org.cannula.formats.letter.Letter;
import org.jspecify.annotations.Nullable;

/** Writes a letter for each finding into a folder, as HTML and as Markdown. */
final class Letters {

    private final @Nullable Path folder;
    private final Set<String> taken = new HashSet<>();

    /** @param folder null where no letters are asked for */
    Letters(@Nullable Path folder) {
        this.folder = folder;
    }

    void write(AuditedClaim audited) throws IOException {
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        for (Finding finding : audited.findings()) {
            Letter letter = Letter.of(audited, finding);
            String name = name(audited, finding);
            Files.writeString(folder.resolve(name + ".html"), letter.html());
            Files.writeString(folder.resolve(name + ".md"), letter.markdown());
        }
    }

    private String name(AuditedClaim audited, Finding finding) {
        String plain = audited.claim().id().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + finding.check();
        String free = plain;
        for (int n = 2; !taken.add(free); n++) {
            free = plain + "-" + n;
        }
        return free;
    }
}
