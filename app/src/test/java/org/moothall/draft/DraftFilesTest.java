package org.moothall.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.draft.Drafts.Held;
import org.moothall.files.Files;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Whole;
import org.moothall.kernel.NotFound;
import org.moothall.web.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// Files of drafts, with two at once: each is let go of once, and what somebody else holds stays.
@CityTest
class DraftFilesTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments attachments;

    @Autowired
    TransactionTemplate transaction;

    private final Form form = Form.empty();

    private Whole file(String name, String words) {
        return (Whole) attachments.check(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private Held draft(Whole... files) {
        var begun = drafts.begin(new MockHttpServletRequest(), new MockHttpServletResponse());
        return drafts.attach(begun, List.of(files), form);
    }

    private static String words() {
        return "Evidence " + UUID.randomUUID();
    }

    /// All at the same moment, as nearly as there is one.
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var begin = new CountDownLatch(1);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = acts.stream()
                    .map(act -> all.submit(() -> {
                        begin.await();
                        return act.call();
                    }))
                    .toList();
            begin.countDown();
            var answers = new ArrayList<T>();
            for (var one : said) answers.add(one.get());
            return answers;
        }
    }

    @Test
    void whoever_removes_a_file_many_times_at_once_lets_go_of_their_own_only() throws Exception {
        for (var i = 0; i < 5; i++) {
            var file = file("letter.txt", words());
            var digest = file.of().digest();
            for (var holder = 0; holder < 3; holder++) attachments.keep(file);
            var held = draft(file);

            Callable<Held> remove = () -> drafts.detach(held, digest);
            atOnce(List.of(remove, remove, remove, remove));

            assertThat(attachments.content(digest)).isPresent();
            for (var holder = 0; holder < 3; holder++) attachments.release(digest);
            assertThat(attachments.content(digest)).isEmpty();
        }
    }

    @Test
    void a_file_removed_while_the_report_is_sent_is_gone_or_the_reports() throws Exception {
        for (var i = 0; i < 5; i++) {
            var file = file("photo.txt", words());
            var digest = file.of().digest();
            var held = draft(file);

            atOnce(List.<Callable<Held>>of(() -> drafts.detach(held, digest), () -> drafts.sending(held)));

            var sent = drafts.sending(held).draft().what().digests();
            assertThat(attachments.content(digest).isPresent()).isEqualTo(sent.contains(digest));
        }
    }

    @Test
    void what_is_sent_is_not_written_over_and_its_files_are_the_reports() {
        var file = file("photo.txt", words());
        var digest = file.of().digest();
        var before = draft(file);
        var sent = drafts.sending(before);

        assertThat(drafts.keep(before.of(before.draft().of("roads"))).draft()).isEqualTo(sent.draft());
        assertThat(drafts.attach(before, List.of(file("late.txt", words())), form)
                        .open())
                .isFalse();
        assertThat(drafts.detach(before, digest).draft().what().digests()).containsExactly(digest);
        drafts.forget(before, new MockHttpServletRequest(), new MockHttpServletResponse());

        assertThat(attachments.content(digest)).isPresent();
    }

    @Test
    void a_page_that_was_open_since_before_brings_no_removed_file_back() {
        var before = draft(file("photo.txt", words()));
        drafts.detach(before, before.draft().what().digests().getFirst());

        assertThat(drafts.keep(before.of(before.draft().of("roads")))
                        .draft()
                        .what()
                        .files())
                .isEmpty();
        drafts.forget(before, new MockHttpServletRequest(), new MockHttpServletResponse());
        assertThatThrownBy(() -> drafts.keep(before)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_file_is_kept_once_and_five_are_the_most_however_many_send_at_once() throws Exception {
        var same = file("same.txt", words());
        var held = draft(same, same);
        assertThat(drafts.attach(held, List.of(same), form).draft().what().files())
                .hasSize(1);

        Callable<Held> attach =
                () -> drafts.attach(held, List.of(file("a.txt", words()), file("b.txt", words())), Form.empty());
        atOnce(List.of(attach, attach, attach));

        var now = drafts.keep(held);
        assertThat(now.draft().what().files()).hasSize(Files.MOST);
        drafts.detach(now, same.of().digest());
        assertThat(attachments.content(same.of().digest())).isEmpty();
    }

    @Test
    void a_file_is_checked_before_a_transaction_and_never_within_one() {
        transaction.executeWithoutResult(_ -> assertThatThrownBy(() -> file("a.txt", words()))
                .hasMessage("Files are checked before a transaction, not within one."));
    }
}
