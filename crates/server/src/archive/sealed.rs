//! What travels under a passphrase alone: access codes, as they are typed at the door, and alerts
//! about places and people.
//!
//! The key is made of the passphrase by Argon2id and seals one file of the archive with
//! AES-256-GCM. The passphrase itself is kept nowhere.

use super::TableCount;
use super::ids::Ids;
use super::tables::{SEALED, Table};
use crate::db::{DbError, OrgTx, sql};
use crate::seal::{self, KEY_LEN, Owner, Seal, SealKey};
use anyhow::{Context, anyhow, ensure};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt::Write as _;
use uuid::Uuid;

/// The sealed part, in the archive.
pub const FILE: &str = "sealed.bin";
/// For whom it is sealed.
const OWNER: &[u8] = b"maintainuk-archive";
/// RFC 9106's second choice: 64 MiB, 3 passes, 4 lanes. Whoever guesses has the file and time.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;
/// What an archive may ask for at most: it is not believed.
const MOST: (u32, u32, u32) = (1024 * 1024, 20, 16);

/// How the key is made of the passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Lock {
    /// `argon2id`.
    pub made_by: String,
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
    /// What no other archive has, in base64.
    pub salt: String,
}

/// What the sealed part is sealed with.
#[derive(Serialize, Deserialize)]
pub struct Key {
    lock: Lock,
    bytes: [u8; KEY_LEN],
}

impl Key {
    /// A key of the passphrase that no other archive has. It takes a moment of one core.
    ///
    /// # Errors
    /// When the machine has no chance to give.
    pub fn fresh(passphrase: &str) -> anyhow::Result<Self> {
        let mut salt = [0; 16];
        seal::fill(&mut salt)?;
        let lock = Lock {
            made_by: "argon2id".into(),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: STANDARD.encode(salt),
        };
        Self::of(&lock, passphrase)
    }

    /// The key of an archive that is there, by the passphrase.
    ///
    /// # Errors
    /// When it was made in a way that this version does not know.
    pub fn of(lock: &Lock, passphrase: &str) -> anyhow::Result<Self> {
        let told = "the key of its sealed part is made in a way that this version does not know";
        let (memory, passes, lanes) = (lock.memory_kib, lock.passes, lock.lanes);
        let known =
            lock.made_by == "argon2id" && memory <= MOST.0 && passes <= MOST.1 && lanes <= MOST.2;
        ensure!(known, told);
        let params = Params::new(memory, passes, lanes, Some(KEY_LEN));
        let maker = params
            .map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
            .map_err(|error| anyhow!("{told}: {error}"))?;
        let mut bytes = [0; KEY_LEN];
        let salt = STANDARD.decode(&lock.salt).context(told)?;
        maker
            .hash_password_into(passphrase.as_bytes(), &salt, &mut bytes)
            .map_err(|error| anyhow!("{told}: {error}"))?;
        Ok(Self { lock: lock.clone(), bytes })
    }

    /// How it is made of the passphrase.
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    /// The key as text; whoever keeps it seals it.
    pub(super) fn text(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// Reads that text.
    pub(super) fn read(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }
}

/// A row by its columns, as the file has it.
type Row = Map<String, Value>;

/// A row of the sealed part.
#[derive(Serialize, Deserialize)]
struct SealedRow {
    table: String,
    row: Row,
    /// What opens the door; of a code alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
}

/// The sealed part as it is written.
pub struct Part {
    pub bytes: Vec<u8>,
    /// Codes that did not open with the installation's key, and so are not in it.
    pub shut: Vec<String>,
}

/// How many rows travel under a passphrase alone.
pub async fn count(tx: OrgTx<'_>) -> Result<Vec<TableCount>, DbError> {
    let mut counts = Vec::new();
    for table in SEALED {
        let count = sql::join(&["SELECT count(*) FROM ", table.name, r#" WHERE "OrgId" = $1"#]);
        let rows: i64 = tx.one(count, &[&tx.org]).await?.try_get(0)?;
        counts.push(TableCount { name: table.file.into(), rows: rows.cast_unsigned() });
    }
    Ok(counts)
}

/// Writes the sealed part of the caller's organisation, and counts its rows.
pub async fn write(
    tx: OrgTx<'_>,
    kept: &Seal,
    key: &Key,
) -> anyhow::Result<(Vec<TableCount>, Part)> {
    let (mut lines, mut shut, mut counts) = (String::new(), Vec::new(), Vec::new());
    for table in SEALED {
        let mut rows = 0;
        let select = sql::join(&[
            "SELECT (to_jsonb(t)",
            table.change,
            ")::text, t.\"Id\", (to_jsonb(t)->>'Sealed')::bytea FROM ",
            table.name,
            r#" t WHERE t."OrgId" = $1 ORDER BY t."Id""#,
        ]);
        for row in tx.rows(select, &[&tx.org]).await? {
            let (text, id): (&str, Uuid) = (row.get(0), row.get(1));
            let owner = Owner { org: tx.org.as_uuid(), row: id };
            let code = row.get::<_, Option<&[u8]>>(2).map(|sealed| kept.open(owner, sealed));
            let Ok(code) = code.transpose() else {
                shut.push(format!("{}/{id}", table.file));
                continue;
            };
            let row =
                SealedRow { table: table.file.into(), row: serde_json::from_str(text)?, code };
            writeln!(lines, "{}", serde_json::to_string(&row)?)?;
            rows += 1;
        }
        counts.push(TableCount { name: table.file.into(), rows });
    }
    let bytes = SealKey::new(&key.bytes)?.seal(OWNER, lines.as_bytes())?;
    Ok((counts, Part { bytes, shut }))
}

/// The sealed part as it is read.
pub struct Sealed(Vec<SealedRow>);

impl Sealed {
    /// Opens it.
    ///
    /// # Errors
    /// When the passphrase is another one.
    pub fn open(key: &Key, bytes: &[u8]) -> anyhow::Result<Self> {
        let opened = SealKey::new(&key.bytes)?.open(OWNER, bytes);
        let opened =
            opened.context("the passphrase does not open this archive; nothing was read")?;
        let lines = String::from_utf8(opened)?;
        let rows = lines.lines().map(serde_json::from_str).collect::<Result<_, _>>();
        Ok(Self(rows.context("its sealed part cannot be read")?))
    }

    /// How many rows of a table it holds.
    pub fn count(&self, table: &str) -> u64 {
        self.0.iter().filter(|row| row.table == table).count() as u64
    }

    /// Takes note of the id of every row.
    pub fn learn(&self, ids: &mut Ids) {
        let ids_of = self.0.iter().filter_map(|row| row.row.get("Id")?.as_str()?.parse().ok());
        ids_of.for_each(|id| ids.add(id));
    }

    /// Its rows for the new organisation, by table; codes are sealed with this installation's key.
    ///
    /// # Errors
    /// When a row cannot be read, or there is no key to seal codes with.
    pub fn of(self, ids: &Ids, kept: &Seal) -> anyhow::Result<Vec<(&'static Table, Vec<Row>)>> {
        let mut tables: Vec<_> = SEALED.iter().map(|table| (table, Vec::new())).collect();
        for SealedRow { table, row, code } in self.0 {
            let told = || format!("a row of {table}");
            let (_, rows) =
                tables.iter_mut().find(|(known, _)| known.file == table).with_context(told)?;
            let text = ids.in_text(&serde_json::to_string(&row)?);
            let mut row: Row = serde_json::from_str(&text)?;
            if let Some(code) = code {
                let id = row.get("Id").and_then(Value::as_str).with_context(told)?.parse()?;
                let sealed = kept.seal(Owner { org: ids.to(), row: id }, &code)?;
                row.insert("Sealed".into(), hex(&sealed).into());
            }
            rows.push(row);
        }
        Ok(tables)
    }
}

/// Bytes as PostgreSQL reads them.
fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    std::iter::once("\\x".to_owned()).chain(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_again_of_its_passphrase_alone_and_an_archive_cannot_ask_for_the_moon() {
        let key = Key::fresh("plum kettle 41 rain").unwrap();
        let sealed = SealKey::new(&key.bytes).unwrap().seal(OWNER, b"").unwrap();
        let again = Key::of(key.lock(), "plum kettle 41 rain").unwrap();
        assert_eq!(Sealed::open(&again, &sealed).unwrap().count("AccessCodes"), 0);
        let other = Key::of(key.lock(), "plum kettle 41 rein").unwrap();
        let told = Sealed::open(&other, &sealed).err().unwrap().to_string();
        assert!(told.contains("passphrase does not open"), "{told}");
        assert_ne!(Key::fresh("plum kettle 41 rain").unwrap().bytes, key.bytes, "its own salt");
        let lock = key.lock().clone();
        for greedy in [
            Lock { memory_kib: MOST.0 + 1, ..lock.clone() },
            Lock { passes: MOST.1 + 1, ..lock.clone() },
            Lock { lanes: MOST.2 + 1, ..lock.clone() },
            Lock { made_by: "scrypt".into(), ..lock },
        ] {
            assert!(Key::of(&greedy, "plum kettle 41 rain").is_err(), "{greedy:?}");
        }
    }
}
