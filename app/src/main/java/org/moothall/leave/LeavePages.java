package org.moothall.leave;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/roster/leave`: leave out of a calendar or a table.
@Controller
class LeavePages {

    private static final int MOST = 2;
    private static final int MB = 1 << 20;

    private final Leave leave;

    LeavePages(Leave leave) {
        this.leave = leave;
    }

    @GetMapping("/roster/leave")
    @Guard(Guard.Who.STAFF)
    Page look() {
        return new LeavePage(Form.empty(), null);
    }

    @PostMapping("/roster/leave")
    @Guard(Guard.Who.STAFF)
    @Asks({Deed.KEEP_OWN, Deed.PLAN_DUTY})
    Page take(
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Officer officer)
            throws IOException {
        if (file == null || file.isEmpty()) form.fault("file", "leave.missing");
        else if (file.getSize() > (long) MOST * MB) form.fault("file", "leave.large", MOST);
        return file == null || form.wrong()
                ? new LeavePage(form, null)
                : new LeavePage(form, taken(file, officer, form));
    }

    private @Nullable Integer taken(MultipartFile file, Officer officer, Form form) throws IOException {
        var name = file.getOriginalFilename();
        try {
            return leave.take(officer, LeaveFile.read(name == null ? "" : name, file.getBytes()));
        } catch (Unreadable e) {
            form.fault("file", e.text(), e.line());
            return null;
        }
    }
}
