package org.cannula.cli;

import java.io.IOException;
import org.cannula.formats.serve.Serving;

/** Prints another sign-in link whenever Enter is pressed: the first one is used up, or the browser has forgotten. */
final class FreshLinks {

    private FreshLinks() {}

    static void onEnter(Shell shell, Serving.Running running) {
        Thread reader = new Thread(() -> read(shell, running), "sign-in links");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Shell shell, Serving.Running running) {
        try {
            for (int typed = shell.in().read(); typed >= 0; typed = shell.in().read()) {
                if (typed == '\n') {
                    shell.print("  " + running.signInLink() + "\n");
                }
            }
        } catch (IOException noTerminal) {
            // Nobody can press Enter any more.
            return;
        }
    }
}
