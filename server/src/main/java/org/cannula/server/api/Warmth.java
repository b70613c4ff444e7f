package org.cannula.server.api;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Codes a made-up visit as soon as the server listens, so that the first person need not wait for tables to be read. */
@Component
class Warmth {

    private static final String SHEET = """
            visit warm  facility medicare  2026-03-02
            08:00-12:00  infusion  vancomycin 1 g
            09:00-10:00  infusion  ondansetron 8 mg
            10:30  push  ketorolac 30 mg
            claim  type:institutional bill-type:0131  96365 96366x3 96368 96375
            """;

    /** As often as it takes for the compiler to see that it matters. */
    private static final int TIMES = 60;

    private final CodeService service;

    Warmth(CodeService service) {
        this.service = service;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread warming = new Thread(this::code, "warming up");
        warming.setDaemon(true);
        warming.start();
    }

    private void code() {
        for (int i = 0; i < TIMES; i++) {
            service.answer(new CodeRequest(SHEET, null, null));
        }
    }
}
