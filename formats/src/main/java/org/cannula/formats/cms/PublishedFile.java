package org.cannula.formats.cms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file as it was downloaded: a table, an archive of tables, either of them packed. */
final class PublishedFile {

    /** Forms of one table in an archive, best first. */
    private static final List<String> FORMS = List.of(".csv", ".txt", ".xlsx");

    private final Path file;
    private final @Nullable Period wanted;
    private final Consumer<String> notes;

    PublishedFile(Path file, @Nullable Period wanted, Consumer<String> notes) {
        this.file = file;
        this.wanted = wanted;
        this.notes = notes;
    }

    /** Takes the tables of a file. */
    interface Taker {

        /**
         * Takes one table.
         *
         * @param name the file, with the archive before it
         * @param names what its names say
         */
        void take(String name, Names names, Opened table) throws IOException;
    }

    /** Opens every table in the file, one after the other. */
    void each(Taker taker) throws IOException {
        String name = name(file);
        if (Files.isDirectory(file)) {
            throw new UnreadableFile("a folder; name the files in it");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile("there is no such file");
        }
        if (isZip(start)) {
            archive(name, taker);
        } else if (start.length > 1 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
            String inner = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            Names names = Names.of(List.of(inner), wanted);
            taker.take(
                    file.toString(),
                    names,
                    new TextTable(() -> new GZIPInputStream(Files.newInputStream(file)), names));
        } else {
            Names names = Names.of(List.of(name), wanted);
            taker.take(file.toString(), names, new TextTable(() -> Files.newInputStream(file), names));
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static boolean isZip(byte[] start) {
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private void archive(String name, Taker taker) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                Names names = Names.of(List.of(name), wanted);
                taker.take(file.toString(), names, new SheetTable(() -> Files.newInputStream(file), names));
                return;
            }
            new Archive(zip, name, taker).each();
        } catch (ZipException e) {
            throw new UnreadableFile("a damaged archive");
        }
    }

    /** The members of an archive. */
    private final class Archive {
        private final ZipFile zip;
        private final String name;
        private final Taker taker;
        private @Nullable UnreadableFile first;
        private int taken;

        Archive(ZipFile zip, String name, Taker taker) {
            this.zip = zip;
            this.name = name;
            this.taker = taker;
        }

        void each() throws IOException {
            List<ZipEntry> members = new ArrayList<>(zip.stream()
                    .filter(member -> !member.isDirectory())
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList());
            for (ZipEntry member : members) {
                String base = base(member);
                ZipEntry better = members.stream()
                        .filter(other -> base(other).equals(base) && form(other) >= 0 && form(other) < form(member))
                        .findFirst()
                        .orElse(null);
                if (form(member) < 0) {
                    notes.accept(member.getName() + ": no table (" + String.join(", ", FORMS) + " are read)");
                } else if (better != null) {
                    notes.accept(member.getName() + ": left aside, " + better.getName() + " is the same table");
                } else {
                    take(member);
                }
            }
            if (taken == 0) {
                throw first != null
                        ? first
                        : new UnreadableFile("an archive of " + members.size() + " files without a table in it");
            }
        }

        private void take(ZipEntry member) throws IOException {
            Names names = Names.of(List.of(member.getName(), name), wanted);
            Content content = () -> zip.getInputStream(member);
            try {
                Opened table = form(member) == FORMS.size() - 1
                        ? new SheetTable(content, names)
                        : new TextTable(content, names);
                taker.take(file + ": " + member.getName(), names, table);
                taken++;
            } catch (UnreadableFile e) {
                notes.accept(member.getName() + ": " + e.getMessage());
                first = first == null ? e : first;
            }
        }

        private static int form(ZipEntry member) {
            String lower = member.getName().toLowerCase(Locale.ROOT);
            for (int i = 0; i < FORMS.size(); i++) {
                if (lower.endsWith(FORMS.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private static String base(ZipEntry member) {
            String lower = member.getName().toLowerCase(Locale.ROOT);
            int dot = lower.lastIndexOf('.');
            return dot < 0 ? lower : lower.substring(0, dot);
        }
    }
}
