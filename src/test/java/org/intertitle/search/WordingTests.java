package org.intertitle.search;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '§', quoteCharacter = '`', nullValues = "-", textBlock = """
			night hunter            §  ^night ^hunter         §  -
			"night of the" hunter   §  "^night ^of ^the" ^hunter  §  -
			“night of” hunter       §  "^night ^of" ^hunter   §  -
			"night of               §  "^night ^of"           §  -
			Spider-Man              §  "^Spider ^Man"         §  -
			L’Avventura             §  "^L ^Avventura"        §  -
			8½                      §  "^8 ^1 ^2"             §  -
			night -hunter -"a b"    §  ^night                 §  ^hunter or "^a ^b"
			night or hunter         §  ^night or ^hunter      §  -
			or night or             §  ^night                 §  -
			night OR -hunter        §  ^night                 §  ^hunter
			a & b | c :* !d         §  ^a ^b ^c ^d            §  -
			ｆｕｌｌ ﬁlm               §  ^full ^film            §  -
			""")
	void readsWhatIsMeant(String typed, String asked, String refused) {
		Wording wording = Wording.of(typed);
		assertThat(wording.asked().replace(Wording.MARK, '^')).isEqualTo(asked);
		assertThat(wording.refused().replace(Wording.MARK, '^')).isEqualTo((refused != null) ? refused : "");
	}

	@Test
	void asksForNothingWhereThereAreNoWords() {
		assertThat(
				new String[] { null, "", " ", "-", "\"\"", "- | & ( ) ' \\", "-night", "or", "\u202e\u0000", "\ud800" })
			.allSatisfy((typed) -> assertThat(Wording.of(typed).isEmpty()).isTrue());
	}

	@Test
	void keepsToALength() {
		Wording wording = Wording.of("x".repeat(199) + "😀😀 word");
		assertThat(wording.typed()).isEqualTo("x".repeat(199) + "😀");
		assertThat(wording.cut()).isTrue();
		assertThat(Wording.of("word ".repeat(5_000)).terms()).hasSizeLessThan(20);
		assertThat(Wording.of("a-".repeat(5_000)).words()).hasSizeLessThan(20);
	}

	@Test
	void leavesOutWhatCannotBePrinted() {
		assertThat(Wording.of(" a\u0000b\u202ec\u00ad \ud800d\ue000 ").typed()).isEqualTo("a bc d");
	}

	@Test
	void takesOtherWordsIn() {
		assertThat(Wording.of("kianu or \"jon wick\" -dog").with(Map.of("kianu", "keanu", "jon", "john")))
			.isEqualTo("keanu or \"john wick\" -dog");
	}

}
