package org.moothall.report;

import java.util.List;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.kernel.Text;
import org.moothall.matters.Question;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Step 3: what is it? The text, the kind's own questions, photos and documents.
public record WhatPage(Form form, Text kind, List<Question> questions, List<Attachment> files, String accept)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
