@echo off
rem Starts cqlcheck: finds itself and a Java, then runs it.
rem
rem   JAVA_HOME           the Java to use; else the one in the PATH
rem   CQLCHECK_OPTS       further options for Java, such as -Xmx4g
rem   CQLCHECK_CLASSPATH  jars with rules of your own, set apart by semicolons
setlocal

set "CQLCHECK_LIB=%~dp0..\lib"

if defined JAVA_HOME goto fromJavaHome
set "CQLCHECK_JAVA="
for %%i in (java.exe) do set "CQLCHECK_JAVA=%%~$PATH:i"
if defined CQLCHECK_JAVA goto version
echo cqlcheck: Java is missing: install Java 17 or newer, or set JAVA_HOME to one>&2
exit /b 2

:fromJavaHome
set "CQLCHECK_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%CQLCHECK_JAVA%" goto version
echo cqlcheck: JAVA_HOME is "%JAVA_HOME:"=%", but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it>&2
exit /b 2

:version
rem A Java says its version in the file "release"; asking the program itself would double the time of a start.
set "CQLCHECK_VERSION="
for %%i in ("%CQLCHECK_JAVA%") do set "CQLCHECK_RELEASE=%%~dpi..\release"
if exist "%CQLCHECK_RELEASE%" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%CQLCHECK_RELEASE%"`) do set "CQLCHECK_VERSION=%%~v"
if not defined CQLCHECK_VERSION for /f "tokens=3" %%v in ('""%CQLCHECK_JAVA%" -version 2^>^&1 ^| findstr /i version"') do set "CQLCHECK_VERSION=%%~v"
if not defined CQLCHECK_VERSION goto run
for /f "tokens=1 delims=.-+_" %%m in ("%CQLCHECK_VERSION%") do set "CQLCHECK_MAJOR=%%m"
if %CQLCHECK_MAJOR% GEQ 17 goto run
echo cqlcheck: "%CQLCHECK_JAVA%" is Java %CQLCHECK_VERSION%; cqlcheck needs 17 or newer: set JAVA_HOME to one>&2
exit /b 2

:run
"%CQLCHECK_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr %CQLCHECK_OPTS% -cp "%CQLCHECK_LIB%\*;%CQLCHECK_CLASSPATH%" io.github.cqlcheck.cli.Cqlcheck %*
exit /b %ERRORLEVEL%
