//! The cluster that tests share.

use maintainuk_embedded_pg::TestCluster;

use crate::support::{Helper, comes_true, sql};

#[test]
fn all_tests_of_a_process_share_one() {
    let (one, two) = (TestCluster::shared().unwrap(), TestCluster::shared().unwrap());
    assert_eq!(one.url("postgres"), two.url("postgres"));
    let answer = sql(&one.url("postgres"), "SHOW fsync").unwrap();
    assert_eq!(answer.unwrap(), "off");
}

#[test]
fn one_of_ones_own_is_gone_with_its_folder_when_dropped() {
    let cluster = TestCluster::start().unwrap();
    let dir = cluster.data_dir().to_owned();
    sql(&cluster.url("postgres"), "SELECT 1").unwrap();
    drop(cluster);
    assert!(!dir.exists());
}

#[test]
fn it_is_gone_with_its_folder_when_the_process_is_killed() {
    let owner = Helper::hold(None, None);
    let dir = owner.data_dir.clone();
    sql(&owner.url, "SELECT 1").unwrap();
    assert!(dir.exists());
    owner.kill();
    assert!(comes_true(|| !dir.exists()));
}
