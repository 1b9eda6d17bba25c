package org.intertitle.account;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private static final List<String> AROUND = List.of("Ada Lovelace", "ada.byron@analytical-engine.example");

	@ParameterizedTest
	@ValueSource(strings = { "oxbow lantern teak violet", "seven lamps under the stairs", "Zxq7!pLm2#vR9@tK",
			"the moth drank my violin", "映画の灯りは消えない夜に星が降る", "ÿþýüûúùø÷öõôóòñ", "brisk-otter-plum-4-kelp",
			"gnomes whittle crab bones", "My password manager says fjw9 kdbq t3mv" })
	void whatNobodyWouldTryFirstWillDo(String password) {
		assertThat(PasswordRules.fault(password, AROUND)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "passwordpassword", "Password1234567", "P@ssw0rdP@ssw0rd", "PASSWORD!PASSWORD!",
			"qwertyuiopasdfgh", "1234567890123456", "0000000000000000", "aaaaaaaaaaaaaaaa", "abcabcabcabcabcabc",
			"abcdefghijklmnop", "correct horse battery staple", "CorrectHorseBatteryStaple1", "the quick brown fox",
			"frankly my dear i don't give a damn", "may the force be with you", "Here's looking at you, kid",
			"letmeinletmeinletmein", "iloveyouiloveyou", "welcome to hollywood", "administrator2026!",
			"adalovelace2026!", "ada.byron@analytical-engine", "Lovelace-Byron-Ada-1", "intertitle newsroom 2026",
			"dragon monkey football", "zaq12wsxzaq12wsx", "qazwsxedcrfvtgb", "1q2w3e4r5t6y7u8i",
			"monday tuesday wednesday", "summer2026summer2026", "changemechangeme", "ilovemycomputer1",
			"this is my password", "asdfghjklasdfghjkl" })
	void whatEverybodyWouldTryFirstWillNot(String password) {
		assertThat(PasswordRules.fault(password, AROUND))
			.hasValueSatisfying((fault) -> assertThat(fault).contains("everybody"));
	}

	@Test
	void aPasswordHasFifteenToTwoHundredAndFiftySixCharacters() {
		String phrase = "oxbow lantern teak violet ";
		assertThat(PasswordRules.fault(phrase.substring(0, 14), AROUND)).isPresent();
		assertThat(PasswordRules.fault(phrase.substring(0, 15), AROUND)).isEmpty();
		assertThat(PasswordRules.fault(phrase.repeat(10).substring(0, 256), AROUND)).isEmpty();
		assertThat(PasswordRules.fault(phrase.repeat(10).substring(0, 257), AROUND)).isPresent();
		assertThat(PasswordRules.fault("", AROUND)).isPresent();
		assertThat(PasswordRules.fault("𝔘𝔫𝔦𝔠𝔬𝔡𝔢𝔦𝔰𝔴𝔢𝔩𝔩", AROUND))
			.hasValueSatisfying((fault) -> assertThat(fault).contains("at least 15"));
	}

	@Test
	void noPasswordMakesTheCheckSlow() {
		for (String hard : List.of("a".repeat(256), "ab".repeat(128), "aab".repeat(85), "(".repeat(256),
				"a1".repeat(128))) {
			long start = System.nanoTime();
			PasswordRules.fault(hard, AROUND);
			assertThat(System.nanoTime() - start).isLessThan(200_000_000);
		}
	}

}
