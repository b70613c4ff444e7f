package org.cannula.formats.x12;

import org.cannula.formats.Rejected;
import org.cannula.remit.ProviderAdjustment;
import org.cannula.remit.RemitClaim;

/** Takes what is read of remittances, in the order of the file. */
public interface RemitSink {

    /** What was answered to one claim. */
    void claim(RemitClaim claim);

    /** An adjustment of a payment as a whole. */
    void adjustment(ProviderAdjustment adjustment);

    /** A claim, transaction or envelope that is at fault. */
    void rejected(Rejected rejected);

    /** Something that looks wrong in what was read all the same. */
    default void remark(Remark remark) {}
}
