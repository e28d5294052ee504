//! What a password must be: long first of all; no rules about its kinds of characters.

/// The fewest characters.
pub const SHORTEST: usize = 12;

/// The most bytes: hashing more keeps a server busy.
pub const LONGEST: usize = 256;

/// The beginnings of long passwords that are guessed first, in lower case and without spaces.
const GUESSED: &[&str] = &[
    "password",
    "passw0rd",
    "letmein",
    "welcome",
    "qwertyuiop",
    "qwerty123",
    "1q2w3e4r",
    "iloveyou",
    "administrator",
    "admin123",
    "changeme",
    "maintainuk",
    "abcdefgh",
    "12345678",
    "87654321",
    "football",
    "liverpool",
    "arsenal",
    "manchester",
    "chelsea",
    "sunshine",
    "princess",
];

/// Refuses a password that is short, is guessed first, or is little more than what is known of its
/// owner (`known`: their email and names, those of the organisation).
///
/// # Errors
/// A sentence that says what would be right.
pub fn check(password: &str, known: &[&str]) -> Result<(), &'static str> {
    if password.chars().count() < SHORTEST {
        return Err("Use at least 12 characters; three or four words are easy to remember.");
    }
    if password.len() > LONGEST {
        return Err(
            "This is too long: use at most 256 letters, digits and signs; an accented letter or a picture counts for more than one.",
        );
    }
    let plain = squeezed(password);
    let mut letters: Vec<char> = plain.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    if letters.len() < 5 {
        return Err("Use more different characters.");
    }
    // What is left of it beside words that everybody would try has to be long by itself.
    if thin_beside(&plain, GUESSED.iter().map(|&word| word.to_owned())) {
        return Err("This is among the passwords that are guessed first; use other words.");
    }
    let parts = known.iter().flat_map(|text| text.split(['@', ' ', '.', '-', '_', '+']));
    let words = known.iter().copied().chain(parts);
    if thin_beside(&plain, words.map(squeezed).filter(|part| part.chars().count() >= 4)) {
        return Err("Do not use your name, your email or your organisation's name.");
    }
    Ok(())
}

/// A password that a machine chose and somebody has to type once: 100 bits in four groups, without
/// the letters that are taken for digits. Each of the random bytes gives five bits.
pub fn typed(random: [u8; 20]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
    let groups = random.chunks(5).map(|group| group.iter().map(letter).collect());
    groups.collect::<Vec<String>>().join("-")
}

/// Whether little is left of a password without these words, and one of them is in it.
fn thin_beside(plain: &str, words: impl Iterator<Item = String>) -> bool {
    let mut left = plain.to_owned();
    words.for_each(|word| left = left.replace(&word, ""));
    left != plain && left.chars().filter(|c| c.is_alphanumeric()).count() < 6
}

fn squeezed(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_passwords_are_good_and_short_or_obvious_ones_are_not() {
        let known = ["priya.shah@northgate.example", "Priya", "Shah", "Northgate Homes"];
        for good in [
            "correct horse battery",
            "plum kettle 41 rain",
            "maintain-uk-demo",
            "ŵŵylltŷnysoedd",
            "football on frosty mornings",
            "Priya likes long walks in Kent",
        ] {
            assert_eq!(check(good, &known), Ok(()), "{good}");
        }
        for bad in [
            "",
            "short",
            "elevenchars",
            "            ",
            "aaaaaaaaaaaaaaaa",
            "121212121212121212",
            "password1234",
            "Pass word 12 34",
            "qwertyuiop12",
            "123456789012",
            "priya.shah12",
            "priya.shah@northgate.example",
            "northgate2026",
            "Northgate 12345",
        ] {
            assert!(check(bad, &known).is_err(), "{bad}");
        }
        assert!(check(&"correct horse ".repeat(30), &known).is_err());
    }

    #[test]
    fn what_a_machine_chooses_is_readable() {
        let counted = std::array::from_fn(|at| at as u8 + 10);
        assert_eq!(typed(counted), "abcde-fghjk-mnpqr-stvwx");
        assert_eq!(typed([255; 20]), "zzzzz-zzzzz-zzzzz-zzzzz");
    }

    proptest! {
        #[test]
        fn checking_never_panics_and_length_is_the_first_rule(text in ".*") {
            let refused = check(&text, &["someone@example.org"]).is_err();
            prop_assert!(refused || text.chars().count() >= SHORTEST);
        }
    }
}
