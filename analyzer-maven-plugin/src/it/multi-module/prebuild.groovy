// paths in reports for programs start at the root of the repository
new File(basedir, '.git').mkdirs()
return true
