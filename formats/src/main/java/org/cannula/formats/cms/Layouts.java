package org.cannula.formats.cms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layouts that are known, and which of them a file has. A file is told by its content; names only say which edition it is. */
final class Layouts {

    static final List<Layout> ALL = all();

    private Layouts() {}

    private static List<Layout> all() {
        List<Layout> all = new ArrayList<>(List.of(
                new MueLayout(),
                new SideBySideMueLayout(),
                new PtpLayout(),
                new AocLayout(),
                new AocPlacesLayout(),
                new OppsLayout(),
                new StatusRateLayout(),
                new FeeLayout(),
                new FeePlacesLayout(),
                new GpciLayout(),
                new AspLayout(),
                new NdcLayout(),
                new HcpcsLayout(),
                new HcpcsPlacesLayout(),
                new PlacesOfServiceLayout(),
                new RevenueLayout(),
                new RemitLayout()));
        all.addAll(UnusedLayout.ALL);
        return List.copyOf(all);
    }

    /** A layout and how a file is read by it. */
    record Match(Layout layout, Layout.Found found) {}

    /** The layout of a file by its first records; null where none knows it. */
    static @Nullable Match of(List<Rec> head, Names names, Layout.Form form) throws UnreadableFile {
        for (Layout layout : ALL) {
            Layout.Found found = layout.form() == form ? layout.find(head, names) : null;
            if (found != null) {
                return new Match(layout, found);
            }
        }
        return null;
    }
}
