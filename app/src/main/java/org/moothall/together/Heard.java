package org.moothall.together;

import org.moothall.casework.CaseFile;

/// Who knows what the many who stand behind a case said of its answer.
public interface Heard {

    /// How many said that the matter is solved, partly, or not, of the answer as it stands.
    Said said(CaseFile file);

    record Said(int yes, int partly, int no) {

        public int all() {
            return yes + partly + no;
        }
    }
}
