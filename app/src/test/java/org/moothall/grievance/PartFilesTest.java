package org.moothall.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Pictures;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.grievance.Grievances.Part;
import org.moothall.journal.Attachments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What was sent with a report stays with it, whatever parts are made of it.
@CityTest
class PartFilesTest {

    @Autowired
    Desk desk;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Attachments attachments;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Logins logins;

    private String photoOf(CaseFile file) {
        return grievances.report(file.id()).orElseThrow().attachments().getFirst();
    }

    private CaseFile part(CaseFile of, String kind) {
        var officer = directory.officer(of.handler()).orElseThrow();
        return transaction.execute(_ -> grievances.part(of, new Part(kind, null, "The clerk laughed at it"), officer));
    }

    private int kept(String digest) {
        return AsOwner.of(logins)
                .sql("select kept from journal.attachment where digest = ?")
                .param(digest)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_part_of_a_sealed_kind_takes_a_sealed_copy_and_leaves_the_photo_where_it_was() {
        var whole = casework.require(
                desk.lamp("It is dark and they laughed", Pictures.png(7101)).caseId());
        var photo = photoOf(whole);

        var part = part(whole, "conduct.complaints.staff");

        assertThat(attachments.content(photo)).isPresent();
        assertThat(kept(photo)).isOne();
        var copy = photoOf(part);
        assertThat(copy).isNotEqualTo(photo);
        assertThat(attachments.find(copy).orElseThrow().sealed()).isTrue();
    }

    @Test
    void a_part_that_shows_the_same_photo_holds_it_too() {
        var whole = casework.require(
                desk.lamp("It is dark and wet", Pictures.png(7102)).caseId());

        var part = part(whole, "roads.surface.pothole");

        assertThat(photoOf(part)).isEqualTo(photoOf(whole));
        assertThat(kept(photoOf(whole))).isEqualTo(2);
        assertThat(photoOf(part(part, "conduct.complaints.staff"))).isNotEqualTo(photoOf(whole));
        assertThat(kept(photoOf(whole))).isEqualTo(2);
    }
}
