package org.moothall.web;

import gg.jte.TemplateOutput;
import org.moothall.keys.SealedText;

/// Where something sealed comes to a page that has not opened it, the page says in words that it is sealed.
///
/// @param instead those words
record Discreet(TemplateOutput out, String instead) implements TemplateOutput {

    @Override
    public void writeContent(String value) {
        out.writeContent(SealedText.each(value, _ -> instead));
    }

    @Override
    public void writeContent(String value, int from, int to) {
        if (SealedText.in(value)) writeContent(value.substring(from, to));
        else out.writeContent(value, from, to);
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        out.writeBinaryContent(value);
    }
}
