//! Photographs and documents, in a folder or in a bucket.

use crate::config::Files;
use anyhow::Context;
use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ClientOptions, ObjectStore, ObjectStoreExt, RetryConfig, WriteMultipart};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use uuid::Uuid;

/// A file of this process's own, gone with this value.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A name in the machine's folder for passing files; nothing is there yet.
    pub fn new() -> Self {
        Self(std::env::temp_dir().join(format!("maintainuk-{}", Uuid::now_v7())))
    }

    /// Where it is.
    pub fn path(&self) -> &std::path::Path {
        &self.0
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // It may never have been written.
        std::fs::remove_file(&self.0).unwrap_or_default();
    }
}

/// Where files are kept. Keys are made by us from ids, never from what a client sent.
#[derive(Clone)]
pub struct FileStore(Arc<dyn ObjectStore>);

impl FileStore {
    /// Opens the bucket or the folder, which is made when it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made or the bucket's settings are not whole.
    pub fn open(settings: &Files) -> anyhow::Result<Self> {
        if settings.s3_bucket.is_empty() {
            let dir = &settings.dir;
            std::fs::create_dir_all(dir).with_context(|| {
                format!("the folder for files {} cannot be made", dir.display())
            })?;
            // Durable before it is acknowledged; the crate does not do so unasked.
            let store = LocalFileSystem::new_with_prefix(dir)?.with_fsync(true);
            let store = store.with_automatic_cleanup(true);
            return Ok(Self(Arc::new(store)));
        }
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&settings.s3_bucket)
            .with_region(&settings.s3_region)
            .with_access_key_id(&settings.s3_access_key_id)
            .with_secret_access_key(&settings.s3_secret_access_key)
            // One plain DELETE a file: not every S3-compatible store knows the bulk request.
            .with_disable_bulk_delete(true)
            .with_client_options(
                ClientOptions::new()
                    .with_connect_timeout(Duration::from_secs(5))
                    .with_timeout(Duration::from_secs(30)),
            )
            .with_retry(RetryConfig {
                max_retries: 3,
                retry_timeout: Duration::from_secs(15),
                ..RetryConfig::default()
            });
        if !settings.s3_endpoint.is_empty() {
            let plain = settings.s3_endpoint.starts_with("http://");
            builder = builder.with_endpoint(&settings.s3_endpoint).with_allow_http(plain);
        }
        Ok(Self(Arc::new(builder.build().context("the settings of the bucket are not whole")?)))
    }

    /// Stores a file; it is on disk or in the bucket when this returns.
    ///
    /// # Errors
    /// The store's refusal: no space, no permission, no answer.
    pub async fn put(&self, key: &str, bytes: Bytes) -> anyhow::Result<()> {
        self.0.put(&Path::from(key), bytes.into()).await.context("a file could not be stored")?;
        Ok(())
    }

    /// Reads a file; `None` when it is not there.
    ///
    /// # Errors
    /// The store's refusal.
    pub async fn get(&self, key: &str) -> anyhow::Result<Option<Bytes>> {
        match self.0.get(&Path::from(key)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error).context("a file could not be read"),
        }
    }

    /// Stores a file from the disk without holding it in memory.
    ///
    /// # Errors
    /// The store's refusal, or the disk's.
    pub async fn put_from(&self, key: &str, from: &std::path::Path) -> anyhow::Result<()> {
        let mut file = tokio::fs::File::open(from).await?;
        let upload = self.0.put_multipart(&Path::from(key)).await;
        let mut upload = WriteMultipart::new(upload.context("a file could not be stored")?);
        let mut piece = vec![0; 256 * 1024];
        loop {
            let read = file.read(&mut piece).await?;
            if read == 0 {
                break;
            }
            upload.wait_for_capacity(2).await.context("a file could not be stored")?;
            upload.write(&piece[..read]);
        }
        upload.finish().await.context("a file could not be stored")?;
        Ok(())
    }

    /// Reads a file to the disk without holding it in memory; false when it is not there.
    ///
    /// # Errors
    /// The store's refusal, or the disk's.
    pub async fn get_to(&self, key: &str, to: &std::path::Path) -> anyhow::Result<bool> {
        let found = match self.0.get(&Path::from(key)).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) => return Ok(false),
            Err(error) => return Err(error).context("a file could not be read"),
        };
        let mut file = tokio::fs::File::create(to).await?;
        let mut pieces = found.into_stream();
        while let Some(piece) = pieces.try_next().await.context("a file could not be read")? {
            file.write_all(&piece).await?;
        }
        file.flush().await?;
        Ok(true)
    }

    /// Deletes a file; one that is gone already is no error.
    ///
    /// # Errors
    /// The store's refusal.
    pub async fn delete(&self, key: &str) -> anyhow::Result<()> {
        match self.0.delete(&Path::from(key)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error).context("a file could not be deleted"),
        }
    }
}
