//! Secrets that are kept: sealed with a key that the database never sees.
//!
//! AES-256-GCM with a fresh nonce for each, bound to the organisation and the row, so that a sealed
//! secret opens nowhere else. The key is a setting; for the embedded database it is made once, beside
//! the data.

use crate::config::Config;
use anyhow::{Context, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use uuid::Uuid;

/// Bytes of the key.
pub const KEY_LEN: usize = 32;
/// The first byte of everything that is sealed: how it was done.
const VERSION: u8 = 1;

/// Seals and opens secrets. The key is looked for when it is first needed.
pub struct Seal {
    setting: String,
    /// Where the key is made when there is none, for the embedded database.
    file: Option<PathBuf>,
    key: OnceLock<SealKey>,
}

/// To whom a secret belongs; it opens for nobody else.
#[derive(Debug, Clone, Copy)]
pub struct Owner {
    /// The organisation.
    pub org: Uuid,
    /// The row.
    pub row: Uuid,
}

impl Owner {
    fn bytes(self) -> Vec<u8> {
        [self.org.as_bytes().as_slice(), self.row.as_bytes()].concat()
    }
}

impl Seal {
    /// A seal by the settings.
    pub fn new(config: &Config) -> Self {
        let embedded = config.database.url.is_empty();
        let file = embedded.then(|| config.database.data_dir.with_file_name("secrets.key"));
        Self { setting: config.secrets.key.clone(), file, key: OnceLock::new() }
    }

    /// Seals a secret.
    ///
    /// # Errors
    /// When there is no key, or the machine has no chance to give.
    pub fn seal(&self, owner: Owner, secret: &str) -> anyhow::Result<Vec<u8>> {
        self.key()?.seal(&owner.bytes(), secret.as_bytes())
    }

    /// Opens what was sealed for the same owner.
    ///
    /// # Errors
    /// When it was sealed with another key or for somebody else, or was changed.
    pub fn open(&self, owner: Owner, sealed: &[u8]) -> anyhow::Result<String> {
        let told = "a secret does not open with the key in `secrets.key`";
        let secret = self.key()?.open(&owner.bytes(), sealed).context(told)?;
        String::from_utf8(secret).context(told)
    }

    fn key(&self) -> anyhow::Result<&SealKey> {
        if let Some(key) = self.key.get() {
            return Ok(key);
        }
        let text = match (&self.file, self.setting.as_str()) {
            (None, "") => bail!("no key for secrets: set secrets.key to 32 bytes in base64"),
            (Some(file), "") => read_or_make(file)?,
            (_, setting) => setting.to_owned(),
        };
        let key = parse(&text)?;
        Ok(self.key.get_or_init(|| key))
    }
}

/// A key, and what is sealed with it: the version, a fresh nonce, the text and its tag.
pub struct SealKey(LessSafeKey);

impl SealKey {
    /// A key of [`KEY_LEN`] bytes.
    ///
    /// # Errors
    /// When there are more or fewer.
    pub fn new(bytes: &[u8]) -> anyhow::Result<Self> {
        let key = UnboundKey::new(&AES_256_GCM, bytes);
        Ok(Self(LessSafeKey::new(key.map_err(|_| anyhow!("a key has {KEY_LEN} bytes"))?)))
    }

    /// Seals a text for whoever says the same `owner` when it is opened.
    ///
    /// # Errors
    /// When the machine has no chance to give.
    pub fn seal(&self, owner: &[u8], secret: &[u8]) -> anyhow::Result<Vec<u8>> {
        let mut nonce = [0; NONCE_LEN];
        fill(&mut nonce)?;
        let mut sealed = secret.to_vec();
        let once = Nonce::assume_unique_for_key(nonce);
        let tag = self.0.seal_in_place_append_tag(once, Aad::from(owner), &mut sealed);
        tag.map_err(|_| anyhow!("a secret could not be sealed"))?;
        Ok([&[VERSION], nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed; nothing where it was with another key, for another owner or by another
    /// version, or was changed since.
    pub fn open(&self, owner: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (head, body) = sealed.split_at_checked(1 + NONCE_LEN)?;
        let nonce: [u8; NONCE_LEN] = head[1..].try_into().ok()?;
        let mut body = (head[0] == VERSION).then(|| body.to_vec())?;
        let once = Nonce::assume_unique_for_key(nonce);
        Some(self.0.open_in_place(once, Aad::from(owner), &mut body).ok()?.to_vec())
    }
}

fn parse(text: &str) -> anyhow::Result<SealKey> {
    let bytes = STANDARD.decode(text.trim()).unwrap_or_default();
    let told = || format!("secrets.key must be {KEY_LEN} bytes in base64");
    SealKey::new(&bytes).with_context(told)
}

/// Fills with what nobody can guess.
///
/// # Errors
/// When the machine has no chance to give.
pub fn fill(bytes: &mut [u8]) -> anyhow::Result<()> {
    getrandom::fill(bytes).map_err(|error| anyhow!("the machine gives no random bytes: {error}"))
}

/// Whether a setting can be a key.
pub fn is_key(text: &str) -> bool {
    parse(text).is_ok()
}

/// Reads the key beside the data, or makes it: whole or not at all, and for this account alone.
fn read_or_make(file: &Path) -> anyhow::Result<String> {
    if !file.exists() {
        let mut key = [0; KEY_LEN];
        fill(&mut key)?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let draft = file.with_extension(format!("{}", Uuid::now_v7().simple()));
        write_private(&draft, &STANDARD.encode(key))?;
        // A link fails where another process was first; then that one's key counts.
        let made = std::fs::hard_link(&draft, file);
        std::fs::remove_file(&draft)?;
        if !file.exists() {
            made.with_context(|| format!("{} could not be made", file.display()))?;
        }
    }
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal(setting: &str) -> Seal {
        Seal { setting: setting.into(), file: None, key: OnceLock::new() }
    }

    fn key(byte: u8) -> String {
        STANDARD.encode([byte; KEY_LEN])
    }

    fn owner() -> Owner {
        Owner { org: Uuid::now_v7(), row: Uuid::now_v7() }
    }

    #[test]
    fn a_secret_opens_for_its_owner_with_its_key_and_for_nobody_else() {
        let (ours, owner) = (seal(&key(7)), owner());
        let sealed = ours.seal(owner, "C4821X").unwrap();
        assert_eq!(ours.open(owner, &sealed).unwrap(), "C4821X");
        assert!(!String::from_utf8_lossy(&sealed).contains("4821"));
        assert_ne!(sealed, ours.seal(owner, "C4821X").unwrap(), "no two are alike");
        assert!(seal(&key(8)).open(owner, &sealed).is_err());
        assert!(ours.open(Owner { row: Uuid::now_v7(), ..owner }, &sealed).is_err());
        assert!(ours.open(Owner { org: Uuid::now_v7(), ..owner }, &sealed).is_err());
        for at in [0, 1, 13, sealed.len() - 1] {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(ours.open(owner, &changed).is_err(), "{at}");
        }
        assert!(ours.open(owner, &sealed[..5]).is_err());
    }

    #[test]
    fn without_a_key_nothing_is_sealed_and_the_setting_is_named() {
        for bad in ["", "short", "bm90IGEga2V5"] {
            let told = seal(bad).seal(owner(), "x").unwrap_err().to_string();
            assert!(told.contains("secrets.key"), "{told}");
        }
        assert!(is_key(&key(1)) && !is_key("short"));
    }

    #[test]
    fn the_key_is_made_once_beside_the_data_and_is_nobody_elses() {
        let folder = std::env::temp_dir().join(format!("maintainuk-key-{}", Uuid::now_v7()));
        let file = folder.join("secrets.key");
        let of_file =
            || Seal { setting: String::new(), file: Some(file.clone()), key: OnceLock::new() };
        let owner = owner();
        let sealed = of_file().seal(owner, "C4821X").unwrap();
        assert_eq!(of_file().open(owner, &sealed).unwrap(), "C4821X");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
