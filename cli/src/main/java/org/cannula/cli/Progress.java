package org.cannula.cli;

import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a terminal how far a long run is, its rate and the time that remains. A run that is done within a second shows
 * nothing, and pays nothing for it.
 */
final class Progress implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final int BETWEEN_LOOKS = 256;

    private final Shell shell;
    private final boolean wanted;
    private final String task;
    private final String unit;
    private final long total;
    private final long began = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    /** Progress of a task over {@code total} records; a total below 0 is not known. */
    Progress(Shell shell, boolean wanted, String task, String unit, long total) {
        this.shell = shell;
        this.wanted = wanted;
        this.task = task;
        this.unit = unit;
        this.total = total;
    }

    /** One more record is done. */
    void step() {
        done++;
        if (wanted && done % BETWEEN_LOOKS == 0) {
            if (bar == null && System.nanoTime() - began > PATIENCE) {
                bar = open();
            }
            if (bar != null) {
                bar.stepTo(done);
            }
        }
    }

    private ProgressBar open() {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(total)
                .setStyle(shell.look().unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .setConsumer(
                        new ConsoleProgressBarConsumer(shell.err(), shell.look().width() - 1))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.stepTo(done);
            bar.close();
        }
    }
}
