package org.moothall.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The same name, however it stands in a document and in a report.
class FindingTest {

    @Test
    void a_name_fits_however_it_is_written_and_no_other_does() {
        assertThat(Finding.same("Ma Lan", "LAN  ma")).isTrue();
        assertThat(Finding.same("马岚", "马 岚")).isTrue();
        assertThat(Finding.same("José Pérez", "jose perez")).isTrue();
        assertThat(Finding.same("Ｍａ Ｌａｎ", "Ma Lan")).isTrue();
        assertThat(Finding.same("Ma Lan", "Ma Lin")).isFalse();
        assertThat(Finding.same("Ma", "Ma Lan")).isFalse();
        assertThat(Finding.same("", "")).isFalse();
        assertThat(Finding.same("13800138000", "13800138000")).isFalse();
    }
}
