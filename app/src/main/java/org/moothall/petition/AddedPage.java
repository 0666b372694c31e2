package org.moothall.petition;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.petition.Petitions.Given;
import org.moothall.web.Page;

/// The receipts of those who were just added, to be handed to each; and the lines that were no good.
public record AddedPage(CaseFile file, List<Given> added, List<People.Bad> bad) implements Page {}
