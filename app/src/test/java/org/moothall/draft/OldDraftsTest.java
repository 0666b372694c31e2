package org.moothall.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// What an older Moothall kept of a report that is half written.
@CityTest
class OldDraftsTest {

    @Autowired
    SealedDrafts.AtStart start;

    @Autowired
    SealedDrafts drafts;

    @Autowired
    DraftStore store;

    @Autowired
    Logins logins;

    @Test
    void a_draft_in_the_clear_is_sealed_at_the_next_start_and_goes_on() {
        var token = UUID.randomUUID().toString();
        var draft = Draft.begun(UUID.randomUUID());
        var owner = AsOwner.of(logins);
        owner.sql("insert into draft.draft (token, submission, touched_at) values (?, ?, now())")
                .params(token, draft.submission())
                .update();
        owner.sql("insert into identity.unsealed (sort, id, content) values ('draft', ?, ?)")
                .params(token, JsonMapper.shared().writeValueAsBytes(draft))
                .update();

        start.start();

        var found = store.find(token).orElseThrow();
        assertThat(drafts.held(found).draft()).isEqualTo(draft);
    }
}
