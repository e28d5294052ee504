//! Why a file was not taken, in sentences for the person who uploaded it.

use std::fmt;

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// No bytes at all.
    #[error("This file is empty; choose the photo again.")]
    Empty,
    /// More than [`crate::MAX_INPUT_BYTES`].
    #[error("This photo is larger than 20 MB; choose a smaller one.")]
    TooManyBytes,
    /// Not a kind of file we take.
    #[error("{0}")]
    Refused(Refused),
    /// Its header claims more than [`crate::MAX_SIDE`] or [`crate::MAX_PIXELS`].
    #[error(
        "This photo is {width} × {height} pixels; at most 12,000 a side and 40 megapixels can be read."
    )]
    TooManyPixels {
        /// What the header claims, in pixels.
        width: u32,
        /// What the header claims, in pixels.
        height: u32,
    },
    /// Its pixels would take more than [`crate::MAX_DECODED_BYTES`].
    #[error("This photo has more colour detail than can be read; save it as an ordinary JPEG.")]
    TooMuchMemory,
    /// The file stops before the picture does.
    #[error("This photo is incomplete, perhaps because the upload stopped; choose it again.")]
    Truncated,
    /// The decoder could not make sense of it.
    #[error("This photo is damaged and can't be read; try another copy of it.")]
    Damaged,
}

impl MediaError {
    /// Whether the file is of a kind we never take, as opposed to a bad file of a good kind.
    #[must_use]
    pub fn is_unsupported_kind(self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// Whether the file is simply too big, in bytes or in pixels.
    #[must_use]
    pub fn is_too_large(self) -> bool {
        matches!(self, Self::TooManyBytes | Self::TooManyPixels { .. } | Self::TooMuchMemory)
    }
}

/// Kinds of file that are recognised only to say something helpful.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A drawing that can carry scripts.
    Svg,
    /// An animation.
    Gif,
    /// What iPhones save by default.
    Heic,
    /// A newer still format, on some Android phones.
    Avif,
    /// A document.
    Pdf,
    /// A web page.
    Html,
    /// Scanners and some cameras.
    Tiff,
    /// Old screenshots.
    Bmp,
    /// A film.
    Video,
    /// Anything else.
    Other,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Svg => "SVG drawings can't be added; choose a JPEG, PNG or WebP photo.",
            Self::Gif => "GIF pictures can't be added; choose a JPEG, PNG or WebP photo.",
            Self::Heic => {
                "iPhone HEIC photos can't be read yet; choose 'Most Compatible' under Settings, \
                 Camera, Formats, or send the photo as a JPEG."
            }
            Self::Avif => "AVIF photos can't be read yet; save the photo as a JPEG.",
            Self::Pdf => "This is a PDF, not a photo; choose a JPEG, PNG or WebP photo.",
            Self::Html => "This is a web page, not a photo; choose a JPEG, PNG or WebP photo.",
            Self::Tiff => "TIFF pictures can't be read; save the photo as a JPEG.",
            Self::Bmp => "BMP pictures can't be read; save the photo as a JPEG or PNG.",
            Self::Video => "This is a video, not a photo; choose a JPEG, PNG or WebP photo.",
            Self::Other => "This file isn't a photo we can read; choose a JPEG, PNG or WebP photo.",
        })
    }
}
