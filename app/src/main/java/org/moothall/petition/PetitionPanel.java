package org.moothall.petition;

import org.moothall.web.Page;

/// On a case's page: that several people petition together, and where all who stand behind the case are listed.
///
/// @param petition null where it is no joint petition
public record PetitionPanel(
        String number, @org.jspecify.annotations.Nullable Petition petition, int reporters) implements Page {}
