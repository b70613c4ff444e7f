package org.cannula.formats.x12;

import java.util.function.Consumer;
import org.cannula.basis.Origin;
import org.cannula.claim.Claim;
import org.cannula.formats.Rejected;

/**
 * Where everything that was read goes, with the name of the input for origins.
 *
 * @param name name of the input
 * @param claims takes each claim
 * @param rejected takes each fault
 * @param remarks takes each remark
 */
record Outlet(String name, Consumer<Claim> claims, Consumer<Rejected> rejected, Consumer<Remark> remarks) {

    Origin at(String place) {
        return new Origin(name, place);
    }

    void reject(String subject, Unreadable fault) {
        rejected.accept(new Rejected(at(fault.place()), subject, fault.found(), fault.valid()));
    }

    void remark(String subject, String place, String says) {
        remarks.accept(new Remark(at(place), subject, says));
    }
}
