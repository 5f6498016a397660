assert new File(basedir, 'build.log').text.contains('[INFO] cqlcheck is skipped')
assert !new File(basedir, 'target/cqlcheck').exists()
