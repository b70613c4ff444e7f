@echo off
rem Cannula's launcher for Windows: builds when the program was never built or sources have changed, then runs it.
rem Needs a JDK of 17 or later (JAVA_HOME or PATH) and, to build, Maven on PATH. Tests run by "mvn" alone.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%cli\target\cannula.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo cannula: no JDK found. Install one of version 17 or later and point JAVA_HOME at it. 1>&2
  exit /b 1
)
if "%~1"=="--extension" goto extension
if not exist "%JAR%" goto build
powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTime; $n=Get-ChildItem -Recurse -File -Path ($env:ROOT+'core'),($env:ROOT+'formats'),($env:ROOT+'picocli'),($env:ROOT+'cli') -Include *.java,*.csv,*.md,*.json,pom.xml -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $j } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 goto build
goto run
:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo cannula: Maven is needed to build, and there is none on PATH. 1>&2
  exit /b 1
)
echo cannula: building without tests; what is missing, Maven fetches from Maven Central 1>&2
call mvn -q -B -ntp -f "%ROOT%pom.xml" -Dquick -pl core,formats,picocli,cli package 1>&2
if errorlevel 1 exit /b 1
if exist "%ROOT%cli\target\lib" rmdir /s /q "%ROOT%cli\target\lib"
:run
"%JAVA%" "-Dcannula.launcher=%~f0" -Dfile.encoding=UTF-8 -jar "%JAR%" %*
exit /b %ERRORLEVEL%
:extension
rem The program asks for an extension: its jars go beside the program's own. A new build of the program has removed old ones.
if exist "%ROOT%cli\target\lib\%~2" exit /b 0
call mvn -q -B -ntp -f "%ROOT%pom.xml" -Dquick -pl core,formats,%~2 package 1>&2
if errorlevel 1 exit /b 1
xcopy /e /i /q "%ROOT%%~2\target\lib" "%ROOT%cli\target\lib\%~2" >nul
exit /b %ERRORLEVEL%
