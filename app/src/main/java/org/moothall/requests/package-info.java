/// Who stands at a counter and shows who they are asks what is held of them, to have it erased, or that all links
/// to their cases end. One officer asks, a second one confirms; neither learns whether anything is held. What there
/// is goes to the person, by number and phrase.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "keys",
            "web",
            "directory",
            "journal",
            "casework",
            "timekeeper",
            "grievance",
            "seal",
            "retention",
            "follow",
            "access"
        })
@org.jspecify.annotations.NullMarked
package org.moothall.requests;
