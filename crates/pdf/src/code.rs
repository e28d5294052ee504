//! Square codes.

use crate::PdfError;
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules around a code that stay white, as the standard asks.
pub const QUIET: usize = 4;

/// A code: its side in modules, and its dark runs as row, first column and length.
#[derive(Debug)]
pub struct Code {
    pub side: usize,
    pub runs: Vec<(usize, usize, usize)>,
}

/// Makes the code of a text.
pub fn code(text: &str) -> Result<Code, PdfError> {
    let made = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| PdfError::Code)?;
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (row, y) in (0..made.size()).enumerate() {
        for (column, x) in (0..made.size()).enumerate() {
            if !made.get_module(x, y) {
                continue;
            }
            match runs.last_mut() {
                Some((last, from, length)) if *last == row && *from + *length == column => {
                    *length += 1;
                }
                _ => runs.push((row, column, 1)),
            }
        }
    }
    Ok(Code { side: usize::try_from(made.size()).unwrap_or_default(), runs })
}

/// A code as a path as SVG writes it, and the side of its square in modules, with the white around.
pub fn code_path(text: &str) -> Option<(u32, String)> {
    let code = code(text).ok()?;
    let mut path = String::new();
    for (row, from, length) in &code.runs {
        let (x, y) = (from + QUIET, row + QUIET);
        path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
    }
    Some((u32::try_from(code.side + 2 * QUIET).unwrap_or_default(), path))
}

#[cfg(test)]
mod tests {
    use super::{code, code_path};

    #[test]
    fn a_code_begins_with_the_upper_edge_of_its_first_corner() {
        let code = code("https://example.org/work-orders/1").unwrap();
        assert_eq!(code.runs.first(), Some(&(0, 0, 7)));
        assert!(code.side >= 21);
    }

    #[test]
    fn a_path_stands_within_its_white() {
        let (side, path) = code_path("x").unwrap();
        assert_eq!(side, 29);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
    }

    #[test]
    fn a_text_that_is_too_long_has_none() {
        assert!(code(&"x".repeat(5_000)).is_err());
    }
}
